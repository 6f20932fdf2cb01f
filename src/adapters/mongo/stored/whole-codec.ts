import type { z } from 'zod';

/** Every field must be there, at any depth. */
type Whole<T> = T extends string | number | boolean ? T : { [Key in keyof T]-?: Whole<T[Key]> };

type Same<A, B> = [Whole<A>] extends [Whole<B>] ? ([Whole<B>] extends [Whole<A>] ? unknown : never) : never;

/**
 * A codec that knows every field of its model, optional ones too, and no more: does not compile otherwise. (One that
 * only the model knows would be lost without a word when it is saved.)
 */
export const wholeCodec =
  <Model>() =>
  <Codec extends z.ZodType>(codec: Codec & Same<z.output<Codec>, Model>): Codec =>
    codec;
