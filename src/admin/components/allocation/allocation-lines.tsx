import { Badge, clx, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { dayOf } from "../../lib/moments";
import { number } from "../../lib/numbers";
import type { AllocatedLine } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Picture } from "../common/picture";

/** Each part of an order with where it comes from, and whether it waits for stock. */
export function AllocationLines({ lines }: { lines: readonly AllocatedLine[] }) {
  const { t } = useText();
  return <ul aria-label={t("allocation.lines")} className="divide-y">{lines.map((line) => <Line key={line.hold_line_id} line={line} />)}</ul>;
}

function Line({ line }: { line: AllocatedLine }) {
  const { t, locale } = useText();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
      <div className="flex min-w-0 items-center gap-x-3">
        <Picture src={line.thumbnail} />
        <div className="min-w-0">
          <Text size="small" leading="compact" weight="plus" className="break-words">{[line.title, line.variant_title].filter(Boolean).join(" · ")}</Text>
          {line.sku && <Link to={`/doorstep/stock/${line.inventory_item_id}`} className={clx("txt-compact-xsmall break-words", LINK)}>{line.sku}</Link>}
        </div>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        {line.backorder && <Wait line={line} />}
        <Text size="small" leading="compact" className="break-words">
          {t("allocation.units", { quantity: number(line.quantity, locale) })} {t("allocation.from", { location: line.location_name })}
        </Text>
      </div>
    </li>
  );
}

/** That a part waits for stock and until when, or that it has come. */
function Wait({ line }: { line: AllocatedLine }) {
  const { t, locale } = useText();
  if (line.ready_at) return <Badge size="2xsmall" color="green">{t("allocation.arrived", { day: dayOf(line.ready_at, locale) })}</Badge>;
  return (
    <>
      <Badge size="2xsmall" color="purple">{t("allocation.backorder")}</Badge>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {line.expected_at ? t("allocation.expected", { day: dayOf(line.expected_at, locale) }) : t("allocation.expectedUnknown")}
      </Text>
    </>
  );
}
