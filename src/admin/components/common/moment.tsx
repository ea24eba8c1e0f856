import { fullMoment, distance } from "../../lib/moments";
import { useText } from "../../lib/use-text";

/** A time, as how long ago and in full. `now` in ms is when the answer it came with was fetched. */
export function Moment({ at, now }: { at: string; now: number }) {
  const { locale } = useText();
  return (
    <time dateTime={at} className="text-ui-fg-subtle txt-compact-xsmall">
      {distance(at, now, locale)} · {fullMoment(at, locale)}
    </time>
  );
}
