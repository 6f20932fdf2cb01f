import { Button } from './button.js';
import { Overflow } from './overflow.js';
import { Picture } from './picture.js';
import { dict } from './read.js';
import { isControl, StillControl } from './still-control.js';
import { Unknown } from './unknown.js';

/** What stands beside a section or in a row of actions. */
export function Element({ value }: { readonly value: unknown }) {
  const element = dict(value);
  if (element.type === 'button') return <Button element={element} />;
  if (element.type === 'overflow') return <Overflow element={element} />;
  if (element.type === 'image') return <Picture picture={element} />;
  return isControl(element) ? <StillControl element={element} /> : <Unknown what={element.type} />;
}
