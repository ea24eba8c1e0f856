import { Badge, Container, Text } from "@medusajs/ui";
import { useCarriers } from "../../lib/queries/carriers";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { SectionHeader } from "../common/section-header";

/** The ways to ship that are set up, and what each does by itself. */
export function AccountsSection() {
  const { t } = useText();
  const query = useCarriers();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("carriers.accounts")} text={t("carriers.accountsText")} />
      <Answer query={query} rows={2}>
        {({ accounts }) => accounts.map(({ adapter, name, is_default, does }) => (
          <div key={adapter} className="flex flex-col gap-y-2 px-6 py-4">
            <div className="flex flex-wrap items-center gap-2">
              <Text as="span" size="small" weight="plus">{name}</Text>
              {is_default && <Badge size="2xsmall">{t("carriers.usual")}</Badge>}
            </div>
            <Text size="small" className="text-ui-fg-subtle">{does.map((one) => t(`carriers.does.${one}`)).join(" · ")}</Text>
          </div>
        ))}
      </Answer>
    </Container>
  );
}
