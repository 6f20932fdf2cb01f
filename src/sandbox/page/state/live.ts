/** What the server says while a page is open: everything may be new after "hello" and "reset". */
export type News = 'hello' | 'changed' | 'clock' | 'reset';

const AGAIN_MS = 1000;
const NEWS: readonly string[] = ['hello', 'changed', 'clock', 'reset'];
const isNews = (data: string): data is News => NEWS.includes(data);

/** One line to the server for the whole tab, taken up again by itself whenever it broke. */
export function listenLive(onNews: (news: News) => void, onAway: () => void): void {
  let source: EventSource | undefined;
  const listen = () => {
    const line = new EventSource('/sandbox/changes');
    source = line;
    line.onmessage = ({ data }) => {
      if (isNews(String(data))) onNews(data);
    };
    line.onerror = () => {
      line.close();
      onAway();
      setTimeout(look, AGAIN_MS);
    };
  };
  // A browser holds six lines to one server: tabs that nobody looks at give theirs back.
  const look = () => {
    source?.close();
    if (!document.hidden) listen();
  };
  document.addEventListener('visibilitychange', look);
  look();
}
