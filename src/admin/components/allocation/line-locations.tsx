import { number } from "../../lib/numbers";
import { useStock } from "../../lib/queries/stock";
import type { AllocatedLine, StockRow } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { Field } from "../common/field";

type Props = { lines: readonly AllocatedLine[]; chosen: ReadonlyMap<string, string>; onChoose: (holdLineId: string, locationId: string) => void };

/** A location for each part of an order, out of those that keep the item, with what they have of it. */
export function LineLocations({ lines, chosen, onChoose }: Props) {
  const { t, locale } = useText();
  const query = useStock({ inventory_item_id: [...new Set(lines.map((line) => line.inventory_item_id))], limit: 200, offset: 0 });
  const optionOf = (line: AllocatedLine, level: StockRow) => {
    const isHere = level.location_id === line.location_id;
    // A person may give out what the store keeps back for safety.
    const free = level.stocked - level.reserved;
    return {
      value: level.location_id, disabled: !isHere && free < line.quantity,
      label: isHere ? t("allocation.optionNow", { location: level.location_name }) : t("allocation.option", { location: level.location_name, available: number(Math.max(0, free), locale) }),
    };
  };
  return (
    <Answer query={query}>
      {({ stock }) =>
        lines.map((line) => {
          const label = `${number(line.quantity, locale)} × ${[line.title, line.variant_title].filter(Boolean).join(" · ")}`;
          const options = stock.filter((level) => level.inventory_item_id === line.inventory_item_id).map((level) => optionOf(line, level));
          return (
            <Field key={line.hold_line_id} label={label} hint={line.sku ?? undefined}>
              {({ id }) => (
                <Choice id={id} label={t("allocation.locationOf", { item: label })} value={chosen.get(line.hold_line_id) ?? line.location_id} options={options} onChange={(to) => onChoose(line.hold_line_id, to)} />
              )}
            </Field>
          );
        })
      }
    </Answer>
  );
}
