/** Graphs on which implementations have stumbled: the cases of van Rantwijk’s mwmatching (edge:weight; the answer). */
export const TRICKY_GRAPHS: readonly { what: string; edges: string; pairs: string }[] = [
  {
    what: 'one edge',
    edges: '0-1:1',
    pairs: '0-1',
  },
  {
    what: 'the heavier of two',
    edges: '1-2:10 2-3:11',
    pairs: '2-3',
  },
  {
    what: 'the middle of three',
    edges: '1-2:5 2-3:11 3-4:5',
    pairs: '2-3',
  },
  {
    what: 'a blossom made and used',
    edges: '1-2:8 1-3:9 2-3:10 3-4:7',
    pairs: '1-2 3-4',
  },
  {
    what: 'a blossom used at both sides',
    edges: '1-2:8 1-3:9 2-3:10 3-4:7 1-6:5 4-5:6',
    pairs: '1-6 2-3 4-5',
  },
  {
    what: 'a blossom as ODD',
    edges: '1-2:9 1-3:8 2-3:10 1-4:5 4-5:4 1-6:3',
    pairs: '1-6 2-3 4-5',
  },
  {
    what: 'a blossom in a blossom',
    edges: '1-2:9 1-3:9 2-3:10 2-4:8 3-5:8 4-5:10 5-6:6',
    pairs: '1-3 2-4 5-6',
  },
  {
    what: 'a blossom relabelled in a blossom',
    edges: '1-2:10 1-7:10 2-3:12 3-4:20 3-5:20 4-5:25 5-6:10 6-7:10 7-8:8',
    pairs: '1-2 3-4 5-6 7-8',
  },
  {
    what: 'a nested blossom, expanded',
    edges: '1-2:8 1-3:8 2-3:10 2-4:12 3-5:12 4-5:14 4-6:12 5-7:12 6-7:14 7-8:12',
    pairs: '1-2 3-5 4-6 7-8',
  },
  {
    what: 'an ODD blossom, expanded',
    edges: '1-2:23 1-5:22 1-6:15 2-3:25 3-4:22 4-5:25 4-8:14 5-7:13',
    pairs: '1-6 2-3 4-8 5-7',
  },
  {
    what: 'a nested ODD blossom, expanded',
    edges: '1-2:19 1-3:20 1-8:8 2-3:25 2-4:18 3-5:18 4-5:13 4-7:7 5-6:7',
    pairs: '1-8 2-3 4-7 5-6',
  },
  {
    what: 'a blossom augmented, expanded, augmented',
    edges: '1-2:45 1-5:45 2-3:50 3-4:45 4-5:50 1-6:30 3-9:35 4-8:35 5-7:26 9-10:5',
    pairs: '1-6 2-3 4-8 5-7 9-10',
  },
  {
    what: 'the same by another way',
    edges: '1-2:45 1-5:45 2-3:50 3-4:45 4-5:50 1-6:30 3-9:35 4-8:26 5-7:40 9-10:5',
    pairs: '1-6 2-3 4-8 5-7 9-10',
  },
  {
    what: 'a blossom expanded with a new least slack',
    edges: '1-2:45 1-5:45 2-3:50 3-4:45 4-5:50 1-6:30 3-9:35 4-8:28 5-7:26 9-10:5',
    pairs: '1-6 2-3 4-8 5-7 9-10',
  },
  {
    what: 'a nested blossom relabelled on an outer path',
    edges: '1-2:45 1-7:45 2-3:50 3-4:45 4-5:95 4-6:94 5-6:94 6-7:50 1-8:30 3-11:35 5-9:36 7-10:26 11-12:5',
    pairs: '1-8 2-3 4-6 5-9 7-10 11-12',
  },
];
