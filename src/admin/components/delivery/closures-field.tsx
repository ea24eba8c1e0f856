import { Plus, XMarkMini } from "@medusajs/icons";
import { Button, Hint, IconButton, Input, Text } from "@medusajs/ui";
import { withEmptyClosure, type ClosureRow } from "../../lib/delivery/closures";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";

/** The days on which a location is closed beside public holidays. */
export function ClosuresField({ rows, onChange }: { rows: readonly ClosureRow[]; onChange: (rows: ClosureRow[]) => void }) {
  const { t } = useText();
  const change = (row: ClosureRow, to: Partial<ClosureRow>) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...to } : one)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-3">
      <legend><Text as="span" size="small" leading="compact" weight="plus">{t("delivery.closures")}</Text></legend>
      <Hint>{t("delivery.closuresHint")}</Hint>
      {rows.map((row, n) => (
        <div key={row.id} role="group" aria-label={t("delivery.closureRow", { number: n + 1 })} className="bg-ui-bg-subtle grid grid-cols-[1fr_auto] items-end gap-3 rounded-md p-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
          <Field label={t("delivery.from")}>{(ids) => <Input {...ids} type="date" value={row.from} onChange={({ target }) => change(row, { from: target.value })} />}</Field>
          <Field label={t("delivery.to")}>{(ids) => <Input {...ids} type="date" min={row.from} value={row.to} onChange={({ target }) => change(row, { to: target.value })} />}</Field>
          <Field label={t("delivery.note")}>{(ids) => <Input {...ids} maxLength={200} value={row.note} onChange={({ target }) => change(row, { note: target.value })} />}</Field>
          <IconButton type="button" variant="transparent" aria-label={t("delivery.removeClosure", { number: n + 1 })} onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}><XMarkMini /></IconButton>
        </div>
      ))}
      <Button type="button" size="small" variant="secondary" className="self-start" onClick={() => onChange(withEmptyClosure(rows))}><Plus aria-hidden />{t("delivery.addClosure")}</Button>
    </fieldset>
  );
}
