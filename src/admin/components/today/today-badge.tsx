import { HouseStar } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { number } from "../../lib/numbers";
import { useTodayCount } from "../../lib/queries/today";
import { useText } from "../../lib/use-text";

/** More is written so: two digits and a sign have room. */
const MOST = 99;

/** In the top bar of every page: how much needs a person, and the way there. Nothing while that is not known. */
export function TodayBadge() {
  const { t, locale } = useText();
  const { data } = useTodayCount();
  if (!data) return null;
  const name = data.count ? t("today.badge", { count: data.count }) : t("today.badgeNothing");
  return (
    <IconButton asChild size="small" variant="transparent" className="text-ui-fg-muted hover:text-ui-fg-subtle relative overflow-visible">
      <Link to="/doorstep" aria-label={name} title={name} data-testid="doorstep-today-badge">
        <HouseStar />
        {data.count > 0 && (
          <span aria-hidden className="bg-ui-button-danger text-ui-fg-on-color txt-compact-xsmall-plus absolute -end-1.5 -top-1.5 flex h-4 min-w-4 items-center justify-center rounded-full px-1 tabular-nums">
            {data.count > MOST ? `${MOST}+` : number(data.count, locale)}
          </span>
        )}
      </Link>
    </IconButton>
  );
}
