package ieum.accounts.web;

import jakarta.validation.constraints.NotBlank;

record PasswordForm(@NotBlank String current, @NotBlank String next) {}
