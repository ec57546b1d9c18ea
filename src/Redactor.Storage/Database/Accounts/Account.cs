using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redactor.Storage.Database.Accounts;

/// <summary>What an account or API key may do. Stable: its names are stored.</summary>
public enum AccountRole
{
    /// <summary>Hands documents in, follows and withdraws them.</summary>
    Caseworker,

    /// <summary>Sees pages and findings, and approves redactions.</summary>
    Reviewer,

    /// <summary>Takes what was released.</summary>
    Archive,

    /// <summary>Looks after accounts, keys and the machine; sees no document.</summary>
    Administrator,
}

/// <summary>A person who signs in. The name is one they chose for this system.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public AccountRole Role { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>Codes of the cases it may see, separated by commas; null for all.</summary>
    public string? Cases { get; set; }
}

/// <summary>The tables of accounts, as ASP.NET Core Identity's user store wants them.</summary>
internal static class AccountTables
{
    internal static void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(Configure);
        modelBuilder.Entity<IdentityUserClaim<Guid>>(claims =>
        {
            claims.ToTable("account_claims");
            claims.HasKey(c => c.Id);
            claims.Property(c => c.ClaimType).HasMaxLength(128);
            claims.Property(c => c.ClaimValue).HasMaxLength(128);
            claims.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<IdentityUserLogin<Guid>>(logins =>
        {
            logins.ToTable("account_logins");
            logins.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            logins.Property(l => l.LoginProvider).HasMaxLength(128);
            logins.Property(l => l.ProviderKey).HasMaxLength(128);
            logins.Property(l => l.ProviderDisplayName).HasMaxLength(128);
            logins.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<IdentityUserToken<Guid>>(tokens =>
        {
            tokens.ToTable("account_tokens");
            tokens.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            tokens.Property(t => t.LoginProvider).HasMaxLength(128);
            tokens.Property(t => t.Name).HasMaxLength(128);
            tokens.Property(t => t.Value).HasMaxLength(1000);
            tokens.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Configure(EntityTypeBuilder<Account> accounts)
    {
        accounts.ToTable("accounts");
        accounts.HasKey(a => a.Id);
        accounts.Property(a => a.UserName).HasMaxLength(128);
        accounts.Property(a => a.NormalizedUserName).HasMaxLength(128);
        accounts.Property(a => a.PasswordHash).HasMaxLength(200);
        accounts.Property(a => a.Cases).HasMaxLength(4000);
        accounts.Property(a => a.SecurityStamp).HasMaxLength(64);
        accounts.Property(a => a.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        // What we do not need we do not know.
        accounts.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        accounts.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        accounts.HasIndex(a => a.NormalizedUserName, "ix_accounts_name").IsUnique();
    }
}
