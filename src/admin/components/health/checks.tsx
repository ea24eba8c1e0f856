import { Heading, StatusBadge, Text } from "@medusajs/ui";
import type { HealthCheck } from "../../lib/types";
import { useText } from "../../lib/use-text";

/** Each check with its result; those that need attention come first. */
export function Checks({ checks }: { checks: HealthCheck[] }) {
  const { t, named } = useText();
  const bad = checks.filter((check) => !check.ok).length;
  const sorted = [...checks].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <div className="px-6 py-4">
      <Heading level="h2">{t("health.checks")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {bad ? t("health.someNotOk", { count: bad }) : t("health.allOk", { count: checks.length })}
      </Text>
      <ul className="mt-3 flex flex-col gap-y-3">
        {sorted.map((check) => (
          <li key={check.name} className="flex flex-col gap-x-4 gap-y-1 md:flex-row md:items-start">
            <span className="shrink-0 md:w-40">
              <StatusBadge color={check.ok ? "green" : "orange"}>{t(check.ok ? "health.ok" : "health.notOk")}</StatusBadge>
            </span>
            <span className="min-w-0">
              <Text size="small" leading="compact" weight="plus">{named("health.check", check.name)}</Text>
              <Text size="small" className="text-ui-fg-subtle break-words">{check.message}</Text>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
