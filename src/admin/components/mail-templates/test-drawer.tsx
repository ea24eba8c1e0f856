import { useState } from "react";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import { useTestMail } from "../../lib/queries/mail-templates";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { WordField } from "../mail-settings/word-field";

/** Sends a trial with the words that are on the screen. */
export function TestDrawer({ name, texts, onClose }: { name: string; texts: MailTexts; onClose: () => void }) {
  const { t } = useText();
  const [to, setTo] = useState<string | null>(null);
  const test = useTestMail(name);
  const submit = () => to && test.mutate({ to: to.trim(), texts }, done(t("mailTemplates.tested", { to: to.trim() }), onClose));
  return (
    <FormDrawer title={t("mailTemplates.test")} description={t("mailTemplates.testText")} onClose={onClose} onSubmit={submit} submit={t("mailTemplates.send")} canSubmit={to !== null} isPending={test.isPending} error={test.error}>
      <WordField label={t("mailTemplates.testTo")} type="email" value={to} maxLength={254} onChange={setTo} />
    </FormDrawer>
  );
}
