/** One line over the same points in time; its values stand in the table that goes with the picture. */
export type Line = { name: string; values: readonly number[]; className: string };
type Props = { names: readonly string[]; lines: readonly Line[]; scale: (value: number) => string };

const [WIDTH, HEIGHT, EDGE] = [600, 160, 12];

/** Lines over weeks. A picture only: whoever does not see it has the table below. */
export function Lines({ names, lines, scale }: Props) {
  const highest = Math.max(1, ...lines.flatMap(({ values }) => values));
  const x = (n: number): number => (names.length < 2 ? WIDTH / 2 : EDGE + (n / (names.length - 1)) * (WIDTH - 2 * EDGE));
  const y = (value: number): number => HEIGHT - EDGE - (value / highest) * (HEIGHT - 2 * EDGE);
  return (
    <figure aria-hidden className="flex flex-col gap-y-1">
      <span className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">{scale(highest)}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full">
        {[0, 0.5, 1].map((part) => <line key={part} x1={0} x2={WIDTH} y1={y(highest * part)} y2={y(highest * part)} className="stroke-ui-border-base" strokeWidth={1} />)}
        {lines.map(({ name, values, className }) => (
          <g key={name} className={className} fill="none" strokeWidth={2}>
            <polyline points={values.map((value, n) => `${x(n)},${y(value)}`).join(" ")} />
            {values.map((value, n) => <circle key={n} cx={x(n)} cy={y(value)} r={3} fill="currentColor" stroke="none" />)}
          </g>
        ))}
      </svg>
      <figcaption className="txt-compact-xsmall text-ui-fg-subtle flex justify-between gap-x-4 tabular-nums"><span>{names[0]}</span>{names.length > 1 && <span>{names.at(-1)}</span>}</figcaption>
    </figure>
  );
}
