// Everything on the page is made here: words become text nodes, so nothing that people write is ever markup.

/** An element with its attributes, listeners (`onclick`) and children. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

const drawn = new WeakMap();

/** Draws again only when the data changed, and keeps the keyboard where it was. */
export function draw(container, data, make) {
  const key = JSON.stringify(data);
  if (drawn.get(container) === key) return false;
  drawn.set(container, key);
  redraw(container, make(), true);
  return true;
}

/** New children in place of the old, the keyboard and the eye where they were. */
export function redraw(container, children, stay) {
  const top = container.scrollTop;
  const held = container.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  container.replaceChildren(...children);
  container.scrollTop = stay ? top : 0;
  if (!stay || held === undefined) return;
  const again = container.querySelector(`[data-focus="${CSS.escape(held)}"]`);
  again?.focus({ preventScroll: true });
}
