import { Container, InlineTip } from "@medusajs/ui";
import { useState } from "react";
import { ownTexts, textFaults, type MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import type { Template } from "../../lib/mails/types";
import { useText } from "../../lib/use-text";
import { EditorHead } from "./editor-head";
import { PreviewSection } from "./preview-section";
import { TextFields } from "./text-fields";
import { VersionsSection } from "./versions-section";

type Props = { template: Template; hasOwnComponent: boolean; now: number };

/** One mail in one language: its texts, how it looks with them, and its versions. */
export function Editor({ template, hasOwnComponent, now }: Props) {
  const { t } = useText();
  const defaults = Object.fromEntries(template.texts.map((text) => [text.key, text.default]));
  const [texts, setTexts] = useState<MailTexts>(template.draft ?? template.published);
  const own = ownTexts(texts, defaults);
  const faults = textFaults(own, defaults);
  const set = (key: string, text: string | undefined) => {
    const { [key]: _before, ...others } = texts;
    setTexts(text === undefined ? others : { ...others, [key]: text });
  };
  return (
    <>
      <Container className="divide-y overflow-hidden p-0">
        <EditorHead template={template} texts={own} faults={faults.length} onTexts={setTexts} />
        {hasOwnComponent && <div className="px-6 py-4"><InlineTip label={t("mailTemplates.mail")}>{t("mailTemplates.ownComponent")}</InlineTip></div>}
        <div className="grid grid-cols-1 divide-y lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:divide-x lg:divide-y-0">
          <TextFields template={template} texts={texts} faults={faults} onChange={set} />
          <PreviewSection template={template} texts={own} />
        </div>
      </Container>
      <VersionsSection template={template} now={now} onTexts={setTexts} />
    </>
  );
}
