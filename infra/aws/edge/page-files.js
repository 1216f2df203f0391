// Runs in CloudFront before the cache (JavaScript runtime 2.0). Pages are asked for as folders and stored as files.
function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  if (name === "") {
    request.uri += "index.html";
    return request;
  }
  if (name.includes(".")) return request;
  return {
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: { location: { value: request.uri + "/" } },
  };
}
