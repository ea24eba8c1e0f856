import { useState } from "react";
import type { RemedyKind } from "../../../modules/customer-care/rules/remedies";
import type { CaseDetail } from "../../lib/care/types";
import { money } from "../../lib/money";
import { useKeyOnce } from "../../lib/payments/use-key-once";
import { useCaseAction } from "../../lib/queries/cases";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import { RemedyLine } from "./remedy-line";

type Chosen = Record<string, { quantity: number; variant_id: string }>;
type Props = { kind: RemedyKind; detail: CaseDetail; onClose: () => void };

/** What was reported of each line, for whatever reasons, and no more than was ordered. */
const reported = (items: CaseDetail["case"]["items"], lines: CaseDetail["lines"]): Chosen =>
  Object.fromEntries(lines.map(({ line_item_id, quantity }) => {
    const sum = items.filter((item) => item.line_item_id === line_item_id).reduce((all, item) => all + item.quantity, 0);
    return [line_item_id, { quantity: Math.min(sum, quantity), variant_id: "" }];
  }));

/** Which items, and for a refund how much; what the shopper reported is chosen already. */
export function RemedyDrawer({ kind, detail: { case: found, order, lines }, onClose }: Props) {
  const { t, locale } = useText();
  const act = useCaseAction(found.id);
  const once = useKeyOnce();
  const [chosen, setChosen] = useState<Chosen>(() => reported(found.items, lines));
  const [amount, setAmount] = useState("");
  const [thenRefund, setThenRefund] = useState(true);
  const isAmount = kind === "refund" && amount.trim() !== "";
  const items = isAmount ? [] : Object.entries(chosen).filter(([, { quantity }]) => quantity > 0).map(([line_item_id, { quantity, variant_id }]) => ({ line_item_id, quantity, ...(kind === "exchange" && { variant_id }) }));
  const isReady = isAmount || (items.length > 0 && (kind !== "exchange" || items.every(({ variant_id }) => variant_id)));
  const body = { kind, items, ...(isAmount && { amount: amount.trim() }), ...(kind === "return" && { then_refund: thenRefund }) };
  const submit = () => act.mutate({ what: "remedies", body: { key: once.keyFor(JSON.stringify(body)), ...body } }, done(t("care.asked"), () => { once.answered(); onClose(); }));
  const refundable = money(order.refundable, order.currency_code, locale) ?? "";
  return (
    <FormDrawer title={t(`care.do.${kind}`)} description={t(`care.doText.${kind}`)} submit={t(`care.do.${kind}`)} canSubmit={isReady} onClose={onClose} onSubmit={submit} isPending={act.isPending} error={act.error}>
      {!isAmount && lines.map((line) => (
        <RemedyLine
          key={line.line_item_id} line={line} withVariant={kind === "exchange"} quantity={chosen[line.line_item_id]?.quantity ?? 0} variant={chosen[line.line_item_id]?.variant_id ?? ""}
          onChange={(change) => setChosen({ ...chosen, [line.line_item_id]: { quantity: 0, variant_id: "", ...chosen[line.line_item_id], ...change } })}
        />
      ))}
      {kind === "refund" && <NumberField label={t("care.amount", { currency: order.currency_code.toUpperCase() })} hint={t("care.amountHint", { amount: refundable })} min={0} value={amount} onChange={setAmount} />}
      {kind === "return" && <SwitchField label={t("care.thenRefund")} hint={t("care.thenRefundHint")} checked={thenRefund} onChange={setThenRefund} />}
    </FormDrawer>
  );
}
