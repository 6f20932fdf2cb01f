import { wholeDate, writeDate } from './dates.js';
import { FollowLink } from './follow-link.js';
import { address } from './read.js';
import { useReading } from './reading.js';

const Chip = ({ name }: { readonly name: string }) => <bdi class="sl-mention">{name}</bdi>;

export const Mention = ({ id }: { readonly id: string }) => (
  <Chip name={`@${useReading().known.person(id) ?? 'unknown'}`} />
);

export function ChannelMention({ id }: { readonly id: string }) {
  const name = useReading().known.channel(id);
  return <Chip name={name === undefined ? 'private channel' : `#${name}`} />;
}

export const GroupMention = (props: { readonly id: string; readonly label?: string | undefined }) => (
  <Chip name={props.label ?? `@${props.id}`} />
);

/** Rings for many: Slack marks it so that nobody overlooks it. */
export const Broadcast = ({ range }: { readonly range: string }) => (
  <bdi class="sl-mention sl-broadcast">@{range}</bdi>
);

/** In the reader’s zone and manner, by the sandbox’s clock. */
export function Moment(props: {
  readonly seconds: number;
  readonly format: string;
  readonly url?: string | undefined;
  readonly fallback: string;
}) {
  const { known } = useReading();
  const at = props.seconds * 1000;
  const written = writeDate(at, props.format, known);
  if (written === undefined) return <bdi>{props.fallback}</bdi>;
  const to = address(props.url);
  const time = (
    <time dateTime={new Date(at).toISOString()} title={wholeDate(at, known)}>
      {written}
    </time>
  );
  return to === undefined ? time : <FollowLink to={to}>{time}</FollowLink>;
}
