/** Words that somebody may have typed: whatever they hold cannot reorder what stands around them. */
export const Said = ({ words }: { readonly words: string }) => <bdi>{words}</bdi>;
