import { Badge, Button, clx, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CASE_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { useCasesOfOrder } from "../../lib/queries/cases";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { OpenCaseDrawer } from "../care/open-case-drawer";

/** An order's cases that are not over, and the way to a new one. */
export function OrderCases({ orderId }: { orderId: string }) {
  const { t, named } = useText();
  const [opening, setOpening] = useState(false);
  const query = useCasesOfOrder(orderId);
  return (
    <section aria-label={t("care.ofOrder")} className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h3">{t("care.ofOrder")}</Heading>
        <Button size="small" variant="secondary" onClick={() => setOpening(true)}>{t("care.open")}</Button>
      </div>
      <Answer query={query} rows={1}>
        {({ cases }) => cases.length === 0 ? <Text size="small" className="text-ui-fg-subtle">{t("care.noneOfOrder")}</Text> : (
          <ul className="flex flex-col gap-y-1">
            {cases.map(({ id, reason, state }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-2">
                <Link to={`/doorstep/care/${id}`} className={clx("txt-compact-small-plus", LINK)}>{t("care.caseNamed", { id: id.slice(-6) })}</Link>
                <Text size="small">{named("cases", reason)}</Text>
                <Badge size="2xsmall" color={CASE_COLOURS[state]}>{t(`care.state.${state}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {opening && <OpenCaseDrawer orderId={orderId} onClose={() => setOpening(false)} />}
    </section>
  );
}
