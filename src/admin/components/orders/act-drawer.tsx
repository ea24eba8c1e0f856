import { Input, Textarea } from "@medusajs/ui";
import { useState } from "react";
import type { OrdersDeed } from "../../lib/queries/orders-on-the-way";
import { typedNumber } from "../../lib/numbers";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

type Props = { act: "prioritise" | "hold"; count: number; isPending: boolean; error: Error | null; onClose: () => void; onAct: (deed: OrdersDeed) => void };

/** Asks for what a deed needs. */
export function ActDrawer({ act, count, isPending, error, onClose, onAct }: Props) {
  const { t } = useText();
  const [text, setText] = useState("");
  const written = text.trim();
  const deed: OrdersDeed = act === "hold" ? { do: "hold", reason: written } : { do: "prioritise", priority: typedNumber(written) };
  return (
    <FormDrawer
      title={t(`ordersPage.act.${act}`)} description={t("ordersPage.chosen", { count })} canSubmit={act !== "hold" || written !== ""} isPending={isPending} error={error} onClose={onClose} onSubmit={() => onAct(deed)}
    >
      {act === "hold" ? (
        <Field label={t("ordersPage.reason")}>{(field) => <Textarea {...field} autoFocus required maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      ) : (
        <Field label={t("ordersPage.priority")} hint={t("ordersPage.priorityHint")}>{(field) => <Input {...field} autoFocus type="number" min={-100} max={100} step={1} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      )}
    </FormDrawer>
  );
}
