import { useText } from "../../lib/use-text";

/** More bars than this are not told apart. */
const MOST_BARS = 12;
const HEIGHT = 24;
const BAR = 8;

/** How many parcels took how many working days, as small bars; told in words to whom does not see them. */
export function DaysChart({ counts }: { counts: readonly number[] }) {
  const { t, locale } = useText();
  const bars = [...counts.slice(0, MOST_BARS - 1), counts.slice(MOST_BARS - 1).reduce((sum, count) => sum + count, 0)].slice(0, Math.min(counts.length, MOST_BARS));
  const highest = Math.max(1, ...bars);
  const format = new Intl.NumberFormat(locale);
  const words = bars.flatMap((count, days) => (count ? [t("delivery.bar", { count: days, parcels: format.format(count) })] : [])).join(", ");
  return (
    <svg role="img" aria-label={words} width={bars.length * BAR} height={HEIGHT} className="fill-ui-fg-interactive">
      <title>{words}</title>
      {bars.map((count, days) => {
        const height = count ? Math.max(2, (count / highest) * HEIGHT) : 0;
        return <rect key={days} x={days * BAR} y={HEIGHT - height} width={BAR - 2} height={height} />;
      })}
    </svg>
  );
}
