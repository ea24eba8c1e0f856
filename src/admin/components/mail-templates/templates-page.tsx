import { Container } from "@medusajs/ui";
import { useState } from "react";
import { MESSAGES, type MessageKind } from "../../../modules/lifecycle-email/rules/messages-due";
import { LANGUAGES, type Language, type TemplateSummary } from "../../lib/mails/types";
import { useTemplate, useTemplates } from "../../lib/queries/mail-templates";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { PageHeader } from "../common/page-header";
import { Editor } from "./editor";

/** A merchant's own words for each mail. */
export function TemplatesPage() {
  const { t } = useText();
  const templates = useTemplates();
  const [kind, setKind] = useState<MessageKind>("order_confirmed");
  const [language, setLanguage] = useState<Language>("en");
  const query = useTemplate(`${kind}/${language}`);
  const summary = templates.data?.find((one) => one.kind === kind);
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="overflow-hidden p-0">
        <PageHeader title={t("mailTemplates.title")} subtitle={t("mailTemplates.subtitle")}>
          <KindChoice kind={kind} templates={templates.data ?? []} onChange={setKind} />
          <Choice size="small" className="w-full sm:w-44" label={t("mailTemplates.language")} value={language} options={LANGUAGES.map((value) => ({ value, label: t(`mailTemplates.languages.${value}`) }))} onChange={(value) => setLanguage(value as Language)} />
        </PageHeader>
      </Container>
      {query.data ? (
        <Editor key={`${kind}/${language}`} template={query.data} hasOwnComponent={summary?.own_component ?? false} now={query.dataUpdatedAt} />
      ) : (
        <Container className="p-0"><Answer query={query} rows={8}>{() => null}</Answer></Container>
      )}
    </div>
  );
}

/** The kinds, each with how many languages have words of the merchant's own. */
function KindChoice({ kind, templates, onChange }: { kind: MessageKind; templates: TemplateSummary[]; onChange: (kind: MessageKind) => void }) {
  const { t, named } = useText();
  const isChanged = (one: MessageKind) => templates.find((template) => template.kind === one)?.languages.some(({ version, has_draft }) => version > 0 || has_draft);
  const options = MESSAGES.map((value) => ({ value: value as string, label: `${named("messages.kind", value)}${isChanged(value) ? " •" : ""}` }));
  return <Choice size="small" className="w-full sm:w-56" label={t("mailTemplates.mail")} value={kind} options={options} onChange={(value) => onChange(value as MessageKind)} />;
}
