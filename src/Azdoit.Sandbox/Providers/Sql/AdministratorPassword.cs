using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Sql;

/// <summary>The password of a database server: needed once, checked, never kept.</summary>
internal static class AdministratorPassword
{
    public static ArmError? Take(Draft draft)
    {
        var properties = draft.Properties;
        var password = properties.Text("administratorLoginPassword");
        if (!draft.IsNew)
        {
            draft.Keep("administratorLogin");
            return password is null || IsComplex(password) ? null : NotComplex;
        }

        if (properties.Object("administrators") is not null || properties.Find("authConfig")?.Text("passwordAuth") == "Disabled")
        {
            return null;
        }

        return properties.Text("administratorLogin") is null ? new ArmError(400, "InvalidParameterValue", "Invalid value given for parameter Login. Specify a valid parameter value.") { Target = "administratorLogin" }
            : password is null ? new ArmError(400, "InvalidParameterValue", "Invalid value given for parameter Password. Specify a valid parameter value.") { Target = "administratorLoginPassword" }
            : IsComplex(password) ? null : NotComplex;
    }

    private static ArmError NotComplex => new(400, "PasswordNotComplex", "Password validation failed. The password does not meet policy requirements because it is not complex enough.");

    private static bool IsComplex(string password) => password.Length is >= 8 and <= 128
        && (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0) >= 3;
}
