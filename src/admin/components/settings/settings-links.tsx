import { clx, Container, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";

const PAGES = [
  ["sourcing", "sourcing"], ["delivery", "delivery"], ["bins", "bins"], ["pickers", "pickers"], ["paymentRules", "payment-rules"], ["payouts", "payouts"], ["mailTemplates", "mail-templates"], ["mailSettings", "mail-settings"], ["health", "health"],
] as const;

/** Every page on which something is set, and what. */
export function SettingsLinks() {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("setup.all")} text={t("setup.allText")} />
      <ul className="grid grid-cols-1 gap-x-6 gap-y-4 px-6 py-4 md:grid-cols-2">
        {PAGES.map(([name, path]) => (
          <li key={name} className="min-w-0">
            <Link to={`/doorstep/${path}`} className={clx("txt-compact-small-plus", LINK)}>{t(`menu.${name}`)}</Link>
            <Text size="small" className="text-ui-fg-subtle break-words">{t(`setup.link.${name}`)}</Text>
          </li>
        ))}
      </ul>
    </Container>
  );
}
