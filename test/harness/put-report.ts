import * as common from "oci-common";
import { models, ObjectStorageClient } from "oci-objectstorage";
import { text } from "node:stream/consumers";

/**
 * Run as a process of its own, behind the sandbox's proxy: puts what stands on stdin, base64, where Oracle puts a
 * tenancy's FOCUS reports. Arguments: tenancy, region, object.
 */
const [bucketName = "", regionId = "", objectName = ""] = process.argv.slice(2);
const client = new ObjectStorageClient({
  authenticationDetailsProvider: new common.ConfigFileAuthenticationDetailsProvider(),
});
client.regionId = regionId;
const namespaceName = "bling";
// The sandbox keeps it in the root; Oracle keeps it in a tenancy of its own.
const compartmentId = bucketName;
await client
  .createBucket({
    namespaceName,
    createBucketDetails: {
      name: bucketName,
      compartmentId,
      publicAccessType: models.CreateBucketDetails.PublicAccessType.NoPublicAccess,
    },
  })
  .catch((error: unknown) => {
    if (!(error instanceof common.OciError) || error.statusCode !== 409) throw error;
  });
await client.putObject({
  namespaceName,
  bucketName,
  objectName,
  putObjectBody: Buffer.from(await text(process.stdin), "base64"),
});
