import { Button, StatusBadge } from "@medusajs/ui";
import { useState } from "react";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import type { Template } from "../../lib/mails/types";
import { useDiscardDraft, usePublish, useSaveDraft } from "../../lib/queries/mail-templates";
import { done } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { SectionHeader } from "../common/section-header";
import { TestDrawer } from "./test-drawer";

type Props = { template: Template; texts: MailTexts; faults: number; onTexts: (texts: MailTexts) => void };

/** What is in force, and what can be done with what is written. Publishing saves first: what is published is what is on the screen. */
export function EditorHead({ template, texts, faults, onTexts }: Props) {
  const { t, named } = useText();
  const ask = useConfirm();
  const [isTesting, setTesting] = useState(false);
  const { kind, language, version, draft, published } = template;
  const name = `${kind}/${language}`;
  const [save, discard, publish] = [useSaveDraft(name), useDiscardDraft(name), usePublish(name)];
  const isPublished = JSON.stringify(Object.entries(texts).sort()) === JSON.stringify(Object.entries(published).sort());
  const onPublish = async () => {
    if (!(await ask({ title: t("mailTemplates.publishTitle"), description: t("mailTemplates.publishText"), confirmText: t("mailTemplates.publish"), variant: "confirmation" }))) return;
    save.mutate({ texts }, { onSuccess: () => publish.mutate({ version }, done(t("mailTemplates.published", { version: version + 1 }))) });
  };
  const onDiscard = async () => {
    if (!(await ask({ title: t("mailTemplates.discardTitle"), description: t("mailTemplates.discardText"), confirmText: t("mailTemplates.discard"), variant: "danger" }))) return;
    discard.mutate(undefined, done(t("mailTemplates.discarded"), () => onTexts(published)));
  };
  return (
    <>
      <SectionHeader title={named("messages.kind", kind)} text={faults ? t("mailTemplates.cannotPublish") : undefined}>
        <StatusBadge color={version ? "green" : "grey"}>{version ? t("mailTemplates.versionState", { version }) : t("mailTemplates.defaultState")}</StatusBadge>
        {draft && <StatusBadge color="orange">{t("mailTemplates.draftState")}</StatusBadge>}
        <Button size="small" variant="secondary" onClick={() => setTesting(true)}>{t("mailTemplates.test")}</Button>
        {draft && <Button size="small" variant="secondary" onClick={() => void onDiscard()}>{t("mailTemplates.discard")}</Button>}
        <Button size="small" variant="secondary" isLoading={save.isPending} onClick={() => save.mutate({ texts }, done(t("mailTemplates.saved")))}>{t("mailTemplates.save")}</Button>
        <Button size="small" disabled={faults > 0 || isPublished} isLoading={publish.isPending} onClick={() => void onPublish()}>{t("mailTemplates.publish")}</Button>
      </SectionHeader>
      {(save.error ?? publish.error ?? discard.error) && <div className="px-6 py-4"><Problem error={save.error ?? publish.error ?? discard.error} /></div>}
      {isTesting && <TestDrawer name={name} texts={texts} onClose={() => setTesting(false)} />}
    </>
  );
}
