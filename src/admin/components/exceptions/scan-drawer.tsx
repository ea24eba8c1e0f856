import { Input, Textarea } from "@medusajs/ui";
import { useState } from "react";
import { TRACKING_CAUSES } from "../../../modules/carrier/rules/causes";
import { TRACKING_STATUSES } from "../../../modules/carrier/rules/types";
import { useTellScan } from "../../lib/queries/trackers";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

const NONE = "none";

/** Tells of a parcel what its carrier does not. */
export function ScanDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const tell = useTellScan(id);
  const [status, setStatus] = useState("");
  const [cause, setCause] = useState(NONE);
  const [message, setMessage] = useState("");
  const [signedBy, setSignedBy] = useState("");
  const scan = { status, ...(cause !== NONE && { cause }), ...(message.trim() && { message: message.trim() }), ...(status === "delivered" && signedBy.trim() && { signed_by: signedBy.trim() }) };
  return (
    <FormDrawer
      title={t("exceptions.tellTitle")} description={t("exceptions.tellText")} canSubmit={status !== ""} isPending={tell.isPending} error={tell.error} onClose={onClose}
      onSubmit={() => tell.mutate(scan, done(t("exceptions.done.tell"), onClose))}
    >
      <Field label={t("exceptions.statusField")}>
        {({ id: field }) => <Choice id={field} label={t("exceptions.statusField")} value={status} options={TRACKING_STATUSES.map((value) => ({ value, label: t(`exceptions.status.${value}`) }))} onChange={setStatus} />}
      </Field>
      <Field label={t("exceptions.causeField")}>
        {({ id: field }) => <Choice id={field} label={t("exceptions.causeField")} value={cause} options={[{ value: NONE, label: t("exceptions.noCause") }, ...TRACKING_CAUSES.map((value) => ({ value, label: t(`exceptions.cause.${value}`) }))]} onChange={setCause} />}
      </Field>
      {status === "delivered" && <Field label={t("exceptions.signedBy")}>{(field) => <Input {...field} maxLength={200} value={signedBy} onChange={(event) => setSignedBy(event.target.value)} />}</Field>}
      <Field label={t("exceptions.message")}>{(field) => <Textarea {...field} maxLength={500} value={message} onChange={(event) => setMessage(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
