import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { useDecideReview } from "../../lib/queries/payment";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

/** Asks before an order is canceled and its money given back, and for a word on why. */
export function RejectDrawer({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { t } = useText();
  const [note, setNote] = useState("");
  const decide = useDecideReview(orderId);
  const words = note.trim();
  return (
    <FormDrawer
      title={t("payment.rejectTitle")} description={t("payment.rejectText")} submit={t("payment.reject")} isDanger onClose={onClose}
      onSubmit={() => decide.mutate({ decision: "reject", ...(words && { note: words }) }, done(t("payment.done.rejected"), onClose))} isPending={decide.isPending} error={decide.error}
    >
      <Field label={t("payment.rejectNote")} hint={t("payment.rejectNoteHint")}>{(ids) => <Textarea {...ids} rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
