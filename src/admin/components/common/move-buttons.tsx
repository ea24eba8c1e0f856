import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";
import type { Direction } from "../../lib/use-order-moves";
import { useText } from "../../lib/use-text";

type Props = { id: string; name: string; isFirst: boolean; isLast: boolean; onMove: (direction: Direction) => void };

/** Moves an entry of an ordered list by one place. */
export function MoveButtons({ id, name, isFirst, isLast, onMove }: Props) {
  const { t } = useText();
  const common = { size: "small", variant: "transparent", type: "button", "data-of": id } as const;
  return (
    <span className="flex shrink-0">
      <IconButton {...common} data-move="up" disabled={isFirst} aria-label={t("rules.moveUp", { what: name })} onClick={() => onMove("up")}><ArrowUpMini /></IconButton>
      <IconButton {...common} data-move="down" disabled={isLast} aria-label={t("rules.moveDown", { what: name })} onClick={() => onMove("down")}><ArrowDownMini /></IconButton>
    </span>
  );
}
