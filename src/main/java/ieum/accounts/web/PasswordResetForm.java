package ieum.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record PasswordResetForm(@NotBlank @Email @Size(max = 254) String email) {}
