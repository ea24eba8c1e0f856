import type { Setting } from "../setting";
import type { EmailWait } from "../types";
import { small } from "./theme";

/** That an item waits for stock, and until when; how many of it, where others do not. Stands in the item's cell. */
export const Wait = ({ s, wait: { quantity, expected_at, preorder }, of }: { s: Setting; wait: EmailWait; of: number }) => {
  const wait = s.t(preorder ? "wait.preorder" : "wait.backorder");
  return (
    <div style={small({ marginTop: 6 })}>
      <b>{quantity < of ? s.t("wait.part", { wait, quantity, total: of }) : wait}</b>
      <br />
      {expected_at ? s.t("wait.expected", { date: s.stockDay(expected_at) }) : s.t("wait.unknown")}
    </div>
  );
};
