/** Something that the person at the page should read; said in their words. */
export class Problem extends Error {
  override readonly name = 'Problem';
}
