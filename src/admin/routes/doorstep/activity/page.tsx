import { ActivityPage } from "../../../components/activity/activity-page";
import { Breadcrumb } from "../../../components/common/breadcrumb";

const ActivityRoute = () => <ActivityPage />;

export const handle = { breadcrumb: () => <Breadcrumb name="activity.title" /> };

export default ActivityRoute;
