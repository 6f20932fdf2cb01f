/** What the sandbox's people have said about themselves, as they would type it: by name, then by the forms' fields. */
export interface SaidOfThemselves {
  readonly who: string;
  readonly aim: string;
  readonly interests: string;
  readonly skills: string;
  readonly knowledge: string;
  readonly relationships: string;
}

const said = (
  who: string,
  aim: string,
  interests: string,
  skills: string,
  knowledge: string,
  relationships: string,
): SaidOfThemselves => ({ who, aim, interests, skills, knowledge, relationships });

export const PROFILES: Readonly<Record<string, SaidOfThemselves>> = {
  Ada: said(
    'I draw maps of small places: allotments, stairwells, the way to school.',
    'Mapping every public bench in the harbour quarter before spring.',
    'maps, walking, gardening',
    'drawing maps, proofreading',
    'open map data, old street names',
    'people at the city archive',
  ),
  Ben: said(
    'I teach physics and build radios with my pupils.',
    'A radio station that the school runs by itself, without asking me.',
    'radio, electronics, repairing things',
    'soldering, explaining hard things simply',
    'amateur radio licences, school funding',
    'two radio clubs nearby',
  ),
  Cleo: said(
    'Nurse by night, beekeeper by day, asleep in between.',
    'Four new hives, and neighbours who are not afraid of them.',
    'bees, gardening, honey cake',
    'first aid courses, beekeeping',
    'night shifts and how to survive them',
    'the beekeepers’ association',
  ),
  Dmitri: said(
    'Carpenter. I restore wooden boats, mostly older than me.',
    'Getting a 1932 ferry back on the water with volunteers.',
    'boats, wood, sailing',
    'carpentry, sharpening tools, sailing lessons',
    'varnish, old boat plans',
    'the harbour master, a sail maker',
  ),
  Emeka: said(
    'Software developer, new in town, still getting lost.',
    'Finding people to build something useful for the neighbourhood with.',
    'open source, football, cooking',
    'web pages, databases, debugging',
    'open map data, small web shops',
    'developers in Lagos and Berlin',
  ),
  Fatima: said(
    'Librarian. I run the repair café on the last Saturday of the month.',
    'A library of things: drills, ladders, a sewing machine for everybody.',
    'repairing things, books, sewing',
    'organising volunteers, sewing',
    'library law, insurance for clubs',
    'schools, the city council',
  ),
  Goran: said(
    'Photographer of harbours and hands.',
    'Learning to sail well enough to photograph from the water.',
    'photography, boats, sailing',
    'portraits, printing photographs',
    'copyright of pictures',
    'two galleries and a newspaper',
  ),
  Hana: said(
    'I look after this community, and water its plants.',
    'Everybody here knowing three people whom they would call for help.',
    'gardening, good questions, tea',
    'running meetings, translating Japanese',
    'grants for clubs',
    'most people in Harbour Street',
  ),
};
