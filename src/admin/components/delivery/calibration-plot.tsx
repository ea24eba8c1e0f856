import type { DeliveryScore } from "../../lib/delivery/types";
import { useText } from "../../lib/use-text";
import { useShares } from "./use-shares";

type Row = DeliveryScore["calibration"][number];

const SIZE = 240;
const MARGIN = { start: 44, end: 44, top: 12, bottom: 40 };
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;
const [SMALLEST, LARGEST] = [4, 12];

const x = (told: number): number => MARGIN.start + told * SIZE;
const y = (held: number): number => MARGIN.top + (1 - held) * SIZE;

/** What was told against what was kept, class by class: on the line promises are as sure as they say, below it they say too much. Told in the table to whom does not see it. */
export function CalibrationPlot({ calibration, few }: { calibration: readonly Row[]; /** Fewer parcels than this say little: their points are hollow. */ few: number }) {
  const { t } = useText();
  const { share, count } = useShares();
  const points = calibration.filter((row): row is Row & { confidence: number; held: number } => row.confidence !== null && row.held !== null);
  const most = Math.max(1, ...points.map(({ parcels }) => parcels));
  const radius = (parcels: number): number => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(parcels / most);
  const words = points.map((row) => t("delivery.calibrationPoint", { told: share(row.confidence), kept: share(row.held), parcels: count(row.parcels) })).join("; ");
  return (
    <svg
      role="img" aria-label={`${t("delivery.calibration")}: ${words}`} viewBox={`0 0 ${MARGIN.start + SIZE + MARGIN.end} ${MARGIN.top + SIZE + MARGIN.bottom}`}
      className="text-ui-fg-muted h-auto w-full max-w-md" fontSize={10} fill="currentColor"
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}`} className="stroke-ui-border-base" fill="none" />
          <text x={x(tick)} y={y(0) + 14} textAnchor="middle">{share(tick)}</text>
          <text x={x(0) - 6} y={y(tick) + 3} textAnchor="end">{share(tick)}</text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className="stroke-ui-fg-muted" strokeDasharray="4 4" fill="none" />
      <text x={x(0.5)} y={y(0) + 32} textAnchor="middle">{t("delivery.calibrationColumn.told")}</text>
      <text transform={`translate(10 ${y(0.5)}) rotate(-90)`} textAnchor="middle">{t("delivery.calibrationColumn.kept")}</text>
      {points.map(({ told_from, confidence, held, parcels }) => (
        <g key={told_from}>
          <circle cx={x(confidence)} cy={y(held)} r={radius(parcels)} className={parcels < few ? "stroke-ui-fg-interactive fill-ui-bg-base" : "stroke-ui-fg-interactive fill-ui-fg-interactive"} />
          <text x={x(confidence)} y={y(held) - radius(parcels) - 3} textAnchor="middle" className="text-ui-fg-base" fill="currentColor">{count(parcels)}</text>
        </g>
      ))}
    </svg>
  );
}
