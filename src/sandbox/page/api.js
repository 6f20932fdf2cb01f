/** Who acts where, as in `#discord/Ben`; kept in the address, so that two tabs can be two people. */
export function readHash() {
  const [platform, person] = decodeURIComponent(location.hash.slice(1)).split('/');
  return { platform: platform === 'discord' ? 'discord' : 'slack', ...(person ? { person } : {}) };
}

export const writeHash = ({ platform, person }) => {
  location.hash = person ? `${platform}/${encodeURIComponent(person)}` : platform;
};

export async function readState(who) {
  return answerOf(await fetch(`/sandbox/state?${new URLSearchParams(who)}`));
}

/** Does something in that person's name; throws with the words that they should read. */
export async function act(who, action) {
  const body = JSON.stringify({ ...who, ...action });
  const headers = { 'content-type': 'application/json' };
  return answerOf(await fetch('/sandbox/act', { method: 'POST', headers, body }));
}

async function answerOf(response) {
  const answer = await response.json();
  if (response.status === 200) return answer;
  throw new Error(answer.problem);
}

const AGAIN_MS = 1500;

/** Calls back whenever something changed, and again after the sandbox was away. */
export function onChange(listener, onAway) {
  let source;
  const listen = () => {
    source = new EventSource('/sandbox/changes');
    source.onmessage = listener;
    source.onerror = () => {
      source.close();
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
