import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { useSendEvidence } from "../../lib/queries/disputes";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

/** Asks before the evidence goes to the bank, which takes it once, and for a person's own words. */
export function EvidenceDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const [words, setWords] = useState("");
  const send = useSendEvidence(id);
  return (
    <FormDrawer
      title={t("disputes.sendTitle")} description={t("disputes.sendText")} submit={t("disputes.send")} onClose={onClose}
      onSubmit={() => send.mutate(words.trim(), done(t("disputes.sent"), onClose))} isPending={send.isPending} error={send.error}
    >
      <Field label={t("disputes.words")} hint={t("disputes.wordsHint")}>{(ids) => <Textarea {...ids} rows={6} maxLength={5000} value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
