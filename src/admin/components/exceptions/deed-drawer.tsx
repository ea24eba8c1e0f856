import { Button, Textarea } from "@medusajs/ui";
import { useState } from "react";
import { type ParcelDeed, useActOnParcels } from "../../lib/queries/trackers";
import { useMe, useUsers } from "../../lib/queries/users";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { DateField } from "../common/date-field";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

export type Deed = ParcelDeed["do"];
type Props = { deed: Deed; ids: readonly string[]; onClose: () => void; onDone: () => void };
const NOBODY = "nobody";

/** Asks for what a deed needs, and does it to all of the parcels. */
export function DeedDrawer({ deed, ids, onClose, onDone }: Props) {
  const { t } = useText();
  const act = useActOnParcels();
  const [owner, setOwner] = useState<string>();
  const [until, setUntil] = useState<Date | null>(() => morning(1));
  const [note, setNote] = useState("");
  const written = note.trim();
  const deeds: Record<Deed, ParcelDeed | undefined> = {
    assign: owner === undefined ? undefined : { do: "assign", owner_id: owner === NOBODY ? null : owner },
    snooze: until && until.getTime() > Date.now() ? { do: "snooze", until: until.toISOString() } : undefined,
    note: written ? { do: "note", note: written } : undefined,
    settle: { do: "settle", ...(written && { note: written }) },
  };
  const ready = deeds[deed];
  const description = deed === "assign" ? undefined : t(`exceptions.${deed}Text`);
  return (
    <FormDrawer
      title={t(`exceptions.${deed}Title`)} {...(description && { description })} canSubmit={ready !== undefined} isPending={act.isPending} error={act.error} onClose={onClose}
      {...(deed === "settle" && { submit: t("exceptions.settleIt") })}
      onSubmit={() => ready && act.mutate({ ids, deed: ready }, done(t(`exceptions.done.${deed}`, { count: ids.length }), onDone))}
    >
      {deed === "assign" && <OwnerField value={owner} onChange={setOwner} />}
      {deed === "snooze" && <UntilField value={until} onChange={setUntil} />}
      {(deed === "note" || deed === "settle") && (
        <Field label={t(deed === "note" ? "exceptions.noteTitle" : "exceptions.settleNote")}>
          {(field) => <Textarea {...field} autoFocus maxLength={2_000} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}

function OwnerField({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const { t } = useText();
  const me = useMe();
  const users = useUsers().map(({ id, name }) => ({ value: id, label: id === me?.id ? t("exceptions.me", { name }) : name }));
  return (
    <Field label={t("exceptions.column.owner")}>
      {({ id }) => <Choice id={id} label={t("exceptions.column.owner")} value={value ?? ""} options={[...users, { value: NOBODY, label: t("exceptions.nobody") }]} onChange={onChange} />}
    </Field>
  );
}

/** Nine in the morning, so many days from now. */
function morning(days: number): Date {
  const at = new Date();
  at.setDate(at.getDate() + days);
  at.setHours(9, 0, 0, 0);
  return at;
}
const daysToMonday = (): number => (8 - new Date().getDay()) % 7 || 7;

function UntilField({ value, onChange }: { value: Date | null; onChange: (at: Date | null) => void }) {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <DateField label={t("exceptions.until")} granularity="minute" value={value} onChange={onChange} />
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" variant="secondary" onClick={() => onChange(morning(1))}>{t("exceptions.tomorrow")}</Button>
        <Button type="button" size="small" variant="secondary" onClick={() => onChange(morning(daysToMonday()))}>{t("exceptions.nextWeek")}</Button>
      </div>
    </div>
  );
}
