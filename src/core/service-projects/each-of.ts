const AT_ONCE = 8;

/** Works off what is due, several at once. @returns how many they were */
export async function eachOf<T>(due: readonly T[], work: (one: T) => Promise<void>): Promise<number> {
  const left = [...due];
  const runner = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return due.length;
}
