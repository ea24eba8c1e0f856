import { fullMoment, distance } from "../../lib/moments";
import { useText } from "../../lib/use-text";

/** A time, as how long ago and in full; where room is short, in full only on asking. `now` in ms is when the answer it came with was fetched. */
export function Moment({ at, now, isShort = false }: { at: string; now: number; isShort?: boolean }) {
  const { locale } = useText();
  return (
    <time dateTime={at} {...(isShort && { title: fullMoment(at, locale) })} className="text-ui-fg-subtle txt-compact-xsmall">
      {distance(at, now, locale)}{!isShort && ` · ${fullMoment(at, locale)}`}
    </time>
  );
}
