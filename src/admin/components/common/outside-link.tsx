import { ArrowUpRightOnBox } from "@medusajs/icons";
import { clx } from "@medusajs/ui";
import type { ReactNode } from "react";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";

/** A link to a page outside of the dashboard. Only http(s) addresses are linked: some come from carriers. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useText();
  if (!/^(https?:\/\/|\/(?!\/))/i.test(href)) return <>{children}</>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={clx("inline-flex items-center gap-x-1", LINK)}
    >
      {children}
      <ArrowUpRightOnBox aria-hidden />
      <span className="sr-only">({t("common.opensInNewTab")})</span>
    </a>
  );
}
