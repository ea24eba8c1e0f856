import { Heading } from "@medusajs/ui";
import type { MailTexts, TextFault } from "../../../modules/lifecycle-email/rules/texts";
import type { Template } from "../../lib/mails/types";
import { useText } from "../../lib/use-text";
import { MailTextField } from "./mail-text-field";

type Props = { template: Template; texts: MailTexts; faults: readonly TextFault[]; onChange: (key: string, text: string | undefined) => void };

/** The texts of a mail: those that are its alone, then those that it shares with others. */
export function TextFields({ template, texts, faults, onChange }: Props) {
  const { t } = useText();
  const isOwn = ({ key }: Template["texts"][number]) => key.startsWith(`${template.kind}.`);
  const groups = [
    { title: t("mailTemplates.ofMail"), list: template.texts.filter(isOwn) },
    { title: t("mailTemplates.shared"), list: template.texts.filter((text) => !isOwn(text)) },
  ];
  return (
    <div className="flex min-w-0 flex-col gap-y-6 px-6 py-5">
      {groups.map(({ title, list }) => (
        <section key={title} aria-label={title} className="flex flex-col gap-y-4">
          <Heading level="h3">{title}</Heading>
          {list.map((text) => (
            <MailTextField key={text.key} text={text} language={template.language} own={texts[text.key]} faults={faults.filter(({ key }) => key === text.key)} onChange={(value) => onChange(text.key, value)} />
          ))}
        </section>
      ))}
    </div>
  );
}
