// Turns what goes wrong in a request into an answer without a stack trace.
using Microsoft.AspNetCore.Http;
using MigrationSim.Web.Answers;

namespace MigrationSim.Web.Doors;

/// <summary>The outermost layer.</summary>
public static class FaultAnswers
{
    public static async Task PassAsync(
        HttpContext context, RequestDelegate next, Action<Exception> log)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var answer = e switch
            {
                RefusedException refused => refused.Answer,
                BadHttpRequestException { StatusCode: 413 } => Refusals.TooLarge,
                BadHttpRequestException => Refusals.NotJson,
                _ => null,
            };
            if (answer is null) log(e);
            answer ??= Refusals.OurFault;
            context.Response.StatusCode = answer.Status;
            if (answer.Status == StatusCodes.Status429TooManyRequests)
                context.Response.Headers.RetryAfter = "5";
            await context.Response.WriteAsJsonAsync(new { answer.Faults });
        }
    }
}
