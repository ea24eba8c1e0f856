import { useParams } from "react-router-dom";
import { ParcelBreadcrumb } from "../../../../components/exceptions/parcel-breadcrumb";
import { ParcelDetailPage } from "../../../../components/exceptions/parcel-detail";

const ParcelPage = () => {
  const { id } = useParams();
  return id ? <ParcelDetailPage id={id} /> : null;
};

export const handle = { breadcrumb: () => <ParcelBreadcrumb /> };

export default ParcelPage;
