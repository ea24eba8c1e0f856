import { Input, Text, Textarea, toast } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { CASE_REASONS } from "../../../modules/customer-care/rules/case-states";
import { useKeyOnce } from "../../lib/payments/use-key-once";
import { useOpenCase, useOrderLines } from "../../lib/queries/cases";
import { useOrderOfNumber } from "../../lib/queries/mail-templates";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { SwitchField } from "../common/switch-field";
import { RemedyLine } from "./remedy-line";

/** Opens a case for a shopper who called or wrote. Without an `orderId` the order is found by its number. */
export function OpenCaseDrawer({ orderId, onClose }: { orderId?: string; onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const once = useKeyOnce();
  const open = useOpenCase();
  const [number, setNumber] = useState("");
  const [reason, setReason] = useState<string>(CASE_REASONS[0]);
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const [text, setText] = useState("");
  const [notify, setNotify] = useState(true);
  const named = useOrderOfNumber(orderId ? "" : number.trim().replace(/^#/, ""));
  const order_id = orderId ?? named.data ?? null;
  const lines = useOrderLines(order_id);
  const items = (lines.data ?? []).flatMap(({ id }) => (chosen[id] ? [{ line_item_id: id, quantity: chosen[id] }] : []));
  const body = { order_id: order_id ?? "", reason, text: text.trim(), items, notify };
  const submit = () => open.mutate({ key: once.keyFor(JSON.stringify(body)), ...body }, {
    onSuccess: ({ case: opened }) => {
      once.answered();
      toast.success(t("care.openedCase"));
      onClose();
      void navigate(`/doorstep/care/${opened.id}`);
    },
  });
  return (
    <FormDrawer title={t("care.open")} description={t("care.openText")} submit={t("care.open")} canSubmit={order_id !== null} onClose={onClose} onSubmit={submit} isPending={open.isPending} error={open.error}>
      {!orderId && <Field label={t("care.orderNumber")} hint={named.data === null ? t("care.noSuchOrder") : undefined}>{(ids) => <Input {...ids} inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value)} />}</Field>}
      <Field label={t("care.column.what")}>{({ id }) => <Choice id={id} label={t("care.column.what")} value={reason} options={CASE_REASONS.map((one) => ({ value: one, label: t(`cases.${one}`) }))} onChange={setReason} />}</Field>
      {lines.data && <Text size="small" className="text-ui-fg-subtle">{t("care.openItems")}</Text>}
      {(lines.data ?? []).map(({ id, title, quantity }) => (
        <RemedyLine key={id} line={{ line_item_id: id, title, quantity, thumbnail: null, unit_value: "0", variants: [] }} withVariant={false} quantity={chosen[id] ?? 0} variant=""
          onChange={(change) => setChosen({ ...chosen, [id]: change.quantity ?? 0 })} />
      ))}
      <Field label={t("care.openWords")} hint={t("care.openWordsHint")}>{(ids) => <Textarea {...ids} rows={4} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      <SwitchField label={t("care.notify")} hint={t("care.notifyHint")} checked={notify} onChange={setNotify} />
    </FormDrawer>
  );
}
