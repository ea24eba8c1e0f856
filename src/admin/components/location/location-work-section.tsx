import { clx, Container, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { cutOffsInWords } from "../../lib/delivery/week";
import { LINK } from "../../lib/link-class";
import { dayOf } from "../../lib/moments";
import { number } from "../../lib/numbers";
import { useDeliveryLocations } from "../../lib/queries/delivery";
import { useWarehouseFigures } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Figures } from "../common/figures";
import { SectionHeader } from "../common/section-header";

/** On a location's page: what it has to do, and until when it sends on the same day. */
export function LocationWorkSection({ locationId }: { locationId: string }) {
  const { t, locale } = useText();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const figures = useWarehouseFigures(locationId, today);
  const location = useDeliveryLocations().data?.find((one) => one.location_id === locationId);
  const closure = (location?.closures ?? []).filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("locationWork.title")} data-testid="doorstep-location-work">
      <SectionHeader title={t("locationWork.title")}>
        <Link to="/doorstep/warehouse" className={clx("txt-compact-small-plus", LINK)}>{t("locationWork.tasks")}</Link>
        <Link to="/doorstep/delivery" className={clx("txt-compact-small-plus", LINK)}>{t("locationWork.settings")}</Link>
      </SectionHeader>
      <Answer query={figures} rows={2}>
        {({ open }) => {
          const sum = (of: "late" | "today" | "tomorrow" | "later") => open.reduce((all, state) => all + state[of], 0);
          const [late, due] = [sum("late"), sum("today")];
          return (
            <div className="px-6 py-4">
              <Figures figures={[
                { name: t("locationWork.open"), value: number(late + due + sum("tomorrow") + sum("later"), locale) }, { name: t("locationWork.late"), value: number(late, locale), isNothing: late === 0 },
                { name: t("locationWork.today"), value: number(due, locale), isNothing: due === 0 },
              ]} />
            </div>
          );
        }}
      </Answer>
      {location && (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Text size="small"><span className="text-ui-fg-subtle">{t("locationWork.cutOffs")}: </span>{cutOffsInWords(location.in_force.cut_offs, locale)} ({location.in_force.time_zone})</Text>
          <Text size="small"><span className="text-ui-fg-subtle">{t("locationWork.closed")}: </span>{closure ? t("delivery.closure", { from: dayOf(closure.from, locale), to: dayOf(closure.to, locale) }) : t("locationWork.noClosure")}</Text>
        </div>
      )}
    </Container>
  );
}
