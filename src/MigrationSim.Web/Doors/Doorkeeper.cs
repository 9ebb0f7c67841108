// Looks at each request before anything else: host, origin, token; and sends the safe headers.
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using MigrationSim.Web.Answers;

namespace MigrationSim.Web.Doors;

/// <summary>
/// A page of another site may neither read from this server nor make it work: it cannot name this
/// host (against rebinding of names) and its origin is another.
/// </summary>
public sealed class Doorkeeper(DoorOptions options)
{
    public const string Cookie = "migsim_token";
    private const string Query = "token";
    private const string Bearer = "Bearer ";

    /// <summary>Styles may be inline, since charts set them; scripts never.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>Lets the request through, or answers it.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        Protect(context.Response.Headers);
        var request = context.Request;
        if (!IsOurHost(request.Host.Host)) throw new RefusedException(Refusals.Host);
        if (!IsOurOrigin(request)) throw new RefusedException(Refusals.Origin);
        if (options.Token is { } token && !HasToken(request, token))
        {
            if (HttpMethods.IsGet(request.Method)
                && Same(request.Query[Query].ToString(), token))
            {
                Enter(context, token);
                return;
            }

            throw new RefusedException(Refusals.Token);
        }

        await next(context);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    // Any address will do where a token is asked for; a name must be known.
    private bool IsOurHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && (!options.IsLocal || IPAddress.IsLoopback(address)));

    private static bool IsOurOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin.Equals(
                $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasToken(HttpRequest request, string token)
    {
        var header = request.Headers.Authorization.ToString();
        return (header.StartsWith(Bearer, StringComparison.Ordinal)
                && Same(header[Bearer.Length..], token))
            || (request.Cookies.TryGetValue(Cookie, out var kept) && Same(kept, token));
    }

    // The token leaves the address at once, so that it is in no link that somebody copies.
    private static void Enter(HttpContext context, string token)
    {
        context.Response.Cookies.Append(Cookie, token, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
        context.Response.Redirect("/");
    }

    private static bool Same(string given, string token) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)),
        SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
