import { Container, Heading, Text } from "@medusajs/ui";
import type { Health } from "../../lib/types";
import { useText } from "../../lib/use-text";

/** How many jobs wait, run and have failed. */
export function WorkCounts({ work }: { work: Health["work"] }) {
  const { t } = useText();
  return (
    <Container className="px-6 py-4">
      <Heading level="h2">{t("health.work")}</Heading>
      <dl className="mt-3 grid grid-cols-3 gap-4">
        {(["queued", "active", "failed"] as const).map((state) => (
          <div key={state} className="flex flex-col-reverse">
            <dt><Text as="span" size="small" className="text-ui-fg-subtle">{t(`health.${state}`)}</Text></dt>
            <dd><Text as="span" size="xlarge" weight="plus">{work[state]}</Text></dd>
          </div>
        ))}
      </dl>
    </Container>
  );
}
