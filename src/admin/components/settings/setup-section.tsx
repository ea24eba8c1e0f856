import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons";
import { Badge, clx, Container, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { FIRST_STEPS, type SetupStepName } from "../../../modules/order-journey/rules/setup";
import { LINK } from "../../lib/link-class";
import { useSetup } from "../../lib/queries/setup";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { SectionHeader } from "../common/section-header";

/** Where each step is done. */
const WHERE = {
  location_address: ["location", "/settings/locations"], bins: ["bins", "/doorstep/bins"], shipping_option: ["location", "/settings/locations"], carrier: ["carrier", "/doorstep/health"],
  payment: ["region", "/settings/regions"], sender: ["mails", "/doorstep/mail-settings"], branding: ["mails", "/doorstep/mail-settings"], payment_webhook: ["health", "/doorstep/health"],
  carrier_webhook: ["health", "/doorstep/health"], mail_webhook: ["health", "/doorstep/health"], ordered: ["orders", "/doorstep/orders"], delivered: ["orders", "/doorstep/orders"],
} as const satisfies Record<SetupStepName, readonly [go: string, to: string]>;

const isFirst = (name: SetupStepName): boolean => (FIRST_STEPS as readonly string[]).includes(name);

/** What a shop needs until its first order arrives, ticked off by what there is. */
export function SetupSection() {
  const { t } = useText();
  const query = useSetup();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("setup.checklist")} {...(query.data && { text: t("setup.progress", { done: query.data.filter(({ done }) => done).length, count: query.data.length }) })} />
      <Answer query={query} rows={6}>
        {(steps) => (
          <ol aria-label={t("setup.checklist")} className="divide-y">
            {steps.map(({ name, done }) => {
              const [go, to] = WHERE[name];
              return (
                <li key={name} className="flex items-start gap-x-3 px-6 py-3">
                  {done ? <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon mt-0.5 shrink-0" /> : <CircleDottedLine aria-hidden className="text-ui-fg-muted mt-0.5 shrink-0" />}
                  <div className="min-w-0 grow">
                    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                      <Text size="small" leading="compact" weight="plus" className="break-words">{t(`setup.step.${name}.what`)} <span className="sr-only">({t(done ? "setup.done" : "setup.open")})</span></Text>
                      {!done && isFirst(name) && <Badge size="2xsmall">{t("setup.first")}</Badge>}
                    </div>
                    {!done && <Text size="small" className="text-ui-fg-subtle break-words">{t(`setup.step.${name}.why`)}</Text>}
                  </div>
                  {!done && <Link to={to} className={clx("txt-compact-small-plus shrink-0", LINK)} aria-label={`${t(`setup.go.${go}`)}: ${t(`setup.step.${name}.what`)}`}>{t(`setup.go.${go}`)}</Link>}
                </li>
              );
            })}
          </ol>
        )}
      </Answer>
    </Container>
  );
}
