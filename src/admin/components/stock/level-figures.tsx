import { clx, Table, Text } from "@medusajs/ui";
import { number } from "../../lib/numbers";
import type { StockRow } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { StockBadges } from "./stock-badges";

export const FIGURES = ["available", "state", "stocked", "held", "claimed", "ordered", "other", "incoming"] as const;
export type Figure = (typeof FIGURES)[number];

/** The cells of a row of stock that say what a level has and for whom. */
export function LevelFigures({ row, figures = FIGURES }: { row: StockRow; figures?: readonly Figure[] }) {
  const { t, locale } = useText();
  return figures.map((figure) => {
    if (figure === "state") return <Table.Cell key={figure}><StockBadges row={row} /></Table.Cell>;
    const isAvailable = figure === "available";
    return (
      <Table.Cell key={figure} className="tabular-nums">
        <span className={clx({ "text-ui-fg-base": row[figure] !== 0, "txt-compact-small-plus": isAvailable })}>{number(row[figure], locale)}</span>
        {isAvailable && row.safety_stock > 0 && (
          <Text as="span" size="xsmall" className="text-ui-fg-subtle block whitespace-nowrap">{t("stockPage.safety", { quantity: number(row.safety_stock, locale) })}</Text>
        )}
      </Table.Cell>
    );
  });
}
